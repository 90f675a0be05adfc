/** On which of the three screens a page stands. */
export type PageScreen = 'pocket' | 'conductor' | 'projector';
