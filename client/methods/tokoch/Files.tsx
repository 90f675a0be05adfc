import { useState } from 'react';
import { marksSvg, paintMarks, pngOf, saveAs, svgOf } from '../../canvas/index.ts';
import { useRoom } from '../../sync/index.ts';
import { Button } from '../../ui/Button.tsx';
import { download } from '../../ui/icons/marks.ts';
import { useLanguage, useStrings } from '../../ui/language.tsx';
import { breadBox, breadMarks } from './breadMarks.ts';
import { tokochStrings } from './strings/tokochStrings.ts';
import type { BreadHand } from './useBread.ts';

/** Pixels of an exported bread. */
const WIDTH = 2_000;

/** The bread to keep: as a picture and as a table. */
export function Files({ hand, bread }: { readonly hand: BreadHand; readonly bread: string }) {
  const words = useStrings(tokochStrings);
  const language = useLanguage();
  const { pass } = useRoom();
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
  const saveTable = async (format: 'csv' | 'xlsx') => {
    try {
      const path = `/api/sessions/${pass.session}/tables/${name}?format=${format}&lang=${language}`;
      const answer = await fetch(path, { headers: { Authorization: `Bearer ${pass.token}` } });
      setFailed(!answer.ok);
      if (answer.ok) saveAs(await answer.blob(), `${name}.${format}`);
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
      <Button icon={download} onPress={() => void saveTable('csv')}>
        {words.table}
      </Button>
      <Button icon={download} onPress={() => void saveTable('xlsx')}>
        {words.tableXlsx}
      </Button>
      <span role="status">{failed ? words.failed : ''}</span>
    </>
  );
}
