import type { AgeGroup } from '../../domain/ageGroup.ts';
import type { Role, Sex } from '../../domain/role.ts';

/** Names of roles, age groups and sexes as a screen shows them. */
export interface People {
  readonly roles: Readonly<Record<Role, string>>;
  readonly ageGroups: Readonly<Record<AgeGroup, string>>;
  readonly sexes: Readonly<Record<Sex, string>>;
}

export const en: People = {
  roles: {
    facilitator: 'Facilitator',
    recorder: 'Recorder',
    projector: 'Projector',
    participant: 'Participant',
    'working-group': 'Working group',
  },
  ageGroups: { '18-35': '18–35', '36-55': '36–55', '56+': '56 and older' },
  sexes: { woman: 'Woman', man: 'Man' },
};
