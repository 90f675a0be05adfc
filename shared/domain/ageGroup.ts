/** The three age groups of a session (DOMAIN.md §1). */
export const AGE_GROUPS = ['18-35', '36-55', '56+'] as const;
export type AgeGroup = (typeof AGE_GROUPS)[number];
