import writeXlsxFile from 'write-excel-file/node';
import type { Sheet } from './csv.ts';

/** A table as an Excel workbook of one sheet. Texts are written as texts, so no cell can be a formula. */
export async function xlsxOf({ header, rows }: Sheet, name: string): Promise<Buffer> {
  const heading = header.map((text) => ({ value: text, fontWeight: 'bold' as const }));
  const cells = rows.map((row) => row.map((value) => cellOf(value)));
  return writeXlsxFile([heading, ...cells], { sheet: sheetName(name) }).toBuffer();
}

const cellOf = (value: string | number | null) => {
  if (value === null) return null;
  return typeof value === 'number' ? { value, type: Number } : { value, type: String };
};

/** Excel takes 31 characters without []:*?/\ as the name of a sheet. */
const sheetName = (name: string): string => name.replaceAll(/[[\]:*?/\\]/g, ' ').slice(0, 31);
