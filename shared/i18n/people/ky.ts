import type { People } from './en.ts';

export const ky: People = {
  roles: {
    facilitator: 'Алып баруучу',
    recorder: 'Катчы',
    projector: 'Чоң экран',
    participant: 'Катышуучу',
    'working-group': 'Жумушчу топ',
  },
  ageGroups: { '18-35': '18–35 жаш', '36-55': '36–55 жаш', '56+': '56 жаштан жогору' },
  sexes: { woman: 'Аял', man: 'Эркек' },
};
