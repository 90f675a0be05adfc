import { useState } from 'react';
import { marksSvg, paintMarks, pngOf, svgOf } from '../../canvas/index.ts';
import { Button } from '../../ui/Button.tsx';
import { download } from '../../ui/icons/marks.ts';
import { useStrings } from '../../ui/language.tsx';
import { saveAs } from '../../ui/saveAs.ts';
import { useTables } from '../useTables.ts';
import { vennStrings } from './strings/vennStrings.ts';
import type { VennHand } from './useVenn.ts';
import { vennMarks } from './vennMarks.ts';

const PAPER = '#FBF6EC';
/** Pixels of an exported picture: sharp on an A3 page. */
const WIDTH = 3_840;

/** The diagram to keep: as a picture and as a table of pairs. */
export function Files({ hand, board }: { readonly hand: VennHand; readonly board: string }) {
  const words = useStrings(vennStrings);
  const tables = useTables();
  const [failed, setFailed] = useState(false);
  const { page, venn } = hand;
  const savePng = async () => {
    const marks = vennMarks(venn.organisations);
    const blob = await pngOf(page, WIDTH, (ctx) => {
      ctx.fillStyle = PAPER;
      ctx.fillRect(0, 0, page.width, page.height);
      ctx.translate(-page.x, -page.y);
      paintMarks(ctx, marks);
    });
    setFailed(blob === null);
    if (blob !== null) saveAs(blob, `${board}.png`);
  };
  const saveSvg = () => {
    const moved = `<g transform="translate(${-page.x} ${-page.y})">${marksSvg(vennMarks(venn.organisations))}</g>`;
    saveAs(new Blob([svgOf(page, moved)], { type: 'image/svg+xml' }), `${board}.svg`);
  };
  return (
    <>
      <Button icon={download} onPress={() => void savePng()}>
        {words.picturePng}
      </Button>
      <Button icon={download} onPress={saveSvg}>
        {words.pictureSvg}
      </Button>
      <Button icon={download} onPress={() => void tables.save(`${board}-pairs`, 'csv', board)}>
        {words.table}
      </Button>
      <span role="status">{failed || tables.failed ? words.failed : ''}</span>
    </>
  );
}
