import type { People } from './en.ts';

export const ru: People = {
  roles: {
    facilitator: 'Ведущий',
    recorder: 'Секретарь',
    projector: 'Большой экран',
    participant: 'Участник',
    'working-group': 'Рабочая группа',
  },
  ageGroups: { '18-35': '18–35 лет', '36-55': '36–55 лет', '56+': '56 лет и старше' },
  sexes: { woman: 'Женщина', man: 'Мужчина' },
};
