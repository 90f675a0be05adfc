import { Hono } from 'hono';
import { LEADERS } from '../../shared/domain/role.ts';
import { bytesOf } from './body.ts';
import { ANYONE, languageFor, needPass, type Gate } from './caller.ts';
import type { PictureFiles } from './pictureFiles.ts';
import { inspectPicture, pictureTypeOf } from './pictureKind.ts';
import { problem } from './problem.ts';

/** Largest picture, bytes. */
const PICTURE_BYTES = 1024 * 1024;

/** `/api/sessions/:id/pictures`: the body of the POST is the picture itself. */
export function pictureRoutes(gate: Gate, files: PictureFiles): Hono {
  const routes = new Hono();
  routes.post('/:id/pictures', async (context) => {
    const pass = needPass(context, gate, LEADERS);
    if (!pass.ok) return pass.answer;
    const language = languageFor(context);
    const bytes = await bytesOf(context, PICTURE_BYTES);
    if (bytes === null) return problem('picture.too-large', language);
    const inspected = inspectPicture(bytes);
    if (!inspected.ok) return problem(inspected.code, language);
    const pictureId = await files.keep(context.req.param('id'), bytes);
    return pictureId === null ? problem('picture.too-many', language) : context.json({ pictureId }, 201);
  });
  routes.get('/:id/pictures/:pictureId', async (context) => {
    const pass = needPass(context, gate, ANYONE);
    if (!pass.ok) return pass.answer;
    const bytes = await files.read(context.req.param('id'), context.req.param('pictureId'));
    if (bytes === null) return problem('http.not-found', languageFor(context));
    return context.body(Uint8Array.from(bytes), 200, {
      'Content-Type': pictureTypeOf(bytes),
      'Content-Disposition': 'inline',
      // Its name is its content; kept by the device only, for it may show the village.
      'Cache-Control': 'private, max-age=31536000, immutable',
    });
  });
  return routes;
}
