/** Numbers, money, dates and lists in the three languages. Browsers lack Kyrgyz (and some Russian) tables: these are ours. */
export { formatDate, formatDay, formatShortDate } from './date.ts';
export { compareNames, formatList } from './list.ts';
export { formatMoney, formatNumber, formatPercent } from './number.ts';
export { formatDuration, formatTime } from './time.ts';
