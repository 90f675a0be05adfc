import { COLUMNS, type Column } from '../../../shared/methods/causes/index.ts';

/** Whether a moment of the step names a column. */
export const isColumn = (moment: string | null): moment is Column => COLUMNS.some((column) => column === moment);
