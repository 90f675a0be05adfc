import { plural } from '../../../shared/i18n/plural.ts';
import type { UiStrings } from './en.ts';

export const ru: UiStrings = {
  close: 'Закрыть',
  help: 'Помощь',
  done: 'Готово',
  letters: 'Кыргызские буквы',
  insertLetter: (letter) => `Буква ${letter}`,
  saved: 'Сохранено',
  saving: 'Сохраняется…',
  offline: 'Нет связи, хранится здесь',
  failing: 'Не сохраняется',
  diskRefuses: 'Диск ноутбука не сохраняет',
  link: 'Связь',
  loading: 'загружается',
  language: 'Язык',
  sun: 'Яркое солнце',
  timeLeft: (time) => `Осталось ${time}`,
  timeOver: (time) => `Сверх времени ${time}`,
  timeStands: 'остановлено',
  seat: (seat) => `Место ${seat}`,
  less: 'Меньше',
  more: 'Больше',
  passOn: 'Передайте планшет следующему',
  holdToOpen: 'Нажмите и держите, чтобы открыть',
  lettersLeft: (left) =>
    plural('ru', left, {
      one: `остался ${left} знак`,
      few: `осталось ${left} знака`,
      many: `осталось ${left} знаков`,
      other: `осталось ${left} знака`,
    }),
};
