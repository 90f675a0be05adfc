/** DOMAIN.md §8: the gallery of village X, 15 people, 75 votes. */
export const VILLAGE_X: readonly (readonly [problem: string, votes: number])[] = [
  ['ички жолдордун начар абалы', 12],
  ['клубдун чатырынын начар абалы', 12],
  ['ичүүчү суунун жетишсиздиги', 10],
  ['мектептердин начар абалы', 10],
  ['сугат суу', 9],
  ['бала бакчанын жоктугу', 6],
  ['жарыктын жоктугу', 6],
  ['жаштар үчүн шарттардын жетишсиздиги', 5],
  ['интернетке жана жаңы технологияларга жеткиликтүүлүктүн жоктугу', 5],
];

/** The 75 stickers dealt out to seats 1…15, five each, as `[seat, problem]`. */
export const STICKERS_X: readonly (readonly [seat: string, problem: string])[] = VILLAGE_X.flatMap(([problem, votes]) =>
  Array.from({ length: votes }, () => problem),
).map((problem, index) => [String((index % 15) + 1), problem]);
