import { isArea, isLine, type AreaKind, type LineKind } from '../../../shared/methods/map/index.ts';
import { AREA_MARKS, MARK_LINE } from './areaMarks.ts';
import { AREAS, LINES } from './colours.ts';
import css from './Palette.module.css';

/** How a road, a river or an area looks, for palette and legend. */
export function Swatch({ kind }: { readonly kind: LineKind | AreaKind }) {
  return (
    <svg viewBox="0 0 64 40" className={css['swatch']} fill="none" aria-hidden="true">
      {isArea(kind) && <Area kind={kind} />}
      {isLine(kind) && <Line kind={kind} />}
    </svg>
  );
}

/** With its mark, which tells it without colour. */
function Area({ kind }: { readonly kind: AreaKind }) {
  const { edge, fill, mark } = AREAS[kind];
  const { line, fill: filled } = AREA_MARKS[kind];
  return (
    <>
      <path
        d="M4 6C20 2 44 4 58 8L60 34C40 38 20 37 6 34z"
        fill={fill}
        stroke={edge}
        strokeWidth="3"
        {...(kind === 'zone' ? { strokeDasharray: '9 6' } : {})}
      />
      {['translate(19 15) scale(0.09)', 'translate(43 25) scale(0.09)'].map((transform) => (
        <g key={transform} transform={transform} strokeLinecap="round">
          <path d={line} stroke={mark} strokeWidth={MARK_LINE} />
          <path d={filled} fill={mark} />
        </g>
      ))}
    </>
  );
}

function Line({ kind }: { readonly kind: LineKind }) {
  const { edge, fill, width, dash } = LINES[kind];
  const thick = Math.max(5, width / 15);
  const d = 'M2 28C20 32 40 8 62 12';
  return (
    <>
      <path d={d} stroke={edge} strokeWidth={thick} {...(dash === undefined ? {} : { strokeDasharray: '12 4' })} />
      {dash === undefined && <path d={d} stroke={fill} strokeWidth={thick * 0.65} />}
    </>
  );
}
