import { useState } from 'react';
import { marksSvg, paintMarks, pngOf, svgOf } from '../../canvas/index.ts';
import { Button } from '../../ui/Button.tsx';
import { download } from '../../ui/icons/marks.ts';
import { useStrings } from '../../ui/language.tsx';
import { saveAs } from '../../ui/saveAs.ts';
import { useTables } from '../useTables.ts';
import { breadBox, breadMarks } from './breadMarks.ts';
import { tokochStrings } from './strings/tokochStrings.ts';
import type { BreadHand } from './useBread.ts';

/** Pixels of an exported bread. */
const WIDTH = 2_000;

/** The bread to keep: as a picture and as a table. */
export function Files({ hand, bread }: { readonly hand: BreadHand; readonly bread: string }) {
  const words = useStrings(tokochStrings);
  const tables = useTables();
  const [failed, setFailed] = useState(false);
  const slices = hand.slices.map((slice) => ({ ...slice, coloured: true }));
  const box = breadBox(slices);
  const name = `tokoch-${bread}`;
  const savePng = async () => {
    const blob = await pngOf(box, WIDTH, (ctx) => {
      ctx.translate(-box.x, -box.y);
      paintMarks(ctx, breadMarks(slices));
    });
    setFailed(blob === null);
    if (blob !== null) saveAs(blob, `${name}.png`);
  };
  const saveSvg = () => {
    const moved = `<g transform="translate(${-box.x} ${-box.y})">${marksSvg(breadMarks(slices))}</g>`;
    saveAs(new Blob([svgOf(box, moved)], { type: 'image/svg+xml' }), `${name}.svg`);
  };
  return (
    <>
      <Button icon={download} onPress={() => void savePng()}>
        {words.picturePng}
      </Button>
      <Button icon={download} onPress={saveSvg}>
        {words.pictureSvg}
      </Button>
      <Button icon={download} onPress={() => void tables.save(name, 'csv')}>
        {words.table}
      </Button>
      <Button icon={download} onPress={() => void tables.save(name, 'xlsx')}>
        {words.tableXlsx}
      </Button>
      <span role="status">{failed || tables.failed ? words.failed : ''}</span>
    </>
  );
}
