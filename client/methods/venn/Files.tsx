import { useState } from 'react';
import { marksSvg, paintMarks, pngOf, saveAs, svgOf } from '../../canvas/index.ts';
import { useRoom } from '../../sync/index.ts';
import { Button } from '../../ui/Button.tsx';
import { download } from '../../ui/icons/marks.ts';
import { useLanguage, useStrings } from '../../ui/language.tsx';
import { vennStrings } from './strings/vennStrings.ts';
import type { VennHand } from './useVenn.ts';
import { vennMarks } from './vennMarks.ts';

const PAPER = '#FBF6EC';
/** Pixels of an exported picture: sharp on an A3 page. */
const WIDTH = 3_840;

/** The diagram to keep: as a picture and as a table of pairs. */
export function Files({ hand, board }: { readonly hand: VennHand; readonly board: string }) {
  const words = useStrings(vennStrings);
  const language = useLanguage();
  const { pass } = useRoom();
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
  const saveCsv = async () => {
    const path = `/api/sessions/${pass.session}/tables/${board}-pairs?format=csv&lang=${language}`;
    try {
      const answer = await fetch(path, { headers: { Authorization: `Bearer ${pass.token}` } });
      setFailed(!answer.ok);
      if (answer.ok) saveAs(await answer.blob(), `${board}.csv`);
    } catch {
      setFailed(true);
    }
  };
  return (
    <>
      <Button icon={download} onPress={() => void savePng()}>
        {words.picturePng}
      </Button>
      <Button icon={download} onPress={saveSvg}>
        {words.pictureSvg}
      </Button>
      <Button icon={download} onPress={() => void saveCsv()}>
        {words.table}
      </Button>
      <span role="status">{failed ? words.failed : ''}</span>
    </>
  );
}
