/** The floor: copies each message to everybody else at the same address, and parses nothing. */
import { WebSocketServer } from 'ws';

const rooms = new Map();
/** From this size on a message is the room's whole board, and newcomers get it. */
const BOARD_BYTES = 65_536;

const server = new WebSocketServer({ host: '127.0.0.1', port: Number(process.env.PORT), perMessageDeflate: false });
server.on('connection', (socket, request) => {
  const room = rooms.get(request.url) ?? { sockets: new Set(), board: null };
  rooms.set(request.url, room);
  room.sockets.add(socket);
  if (room.board !== null) socket.send(room.board);
  socket.on('message', (data, isBinary) => {
    if (data.length >= BOARD_BYTES) room.board = data;
    for (const other of room.sockets)
      if (other !== socket && other.readyState === 1) other.send(data, { binary: isBinary });
  });
  socket.on('error', () => undefined);
  socket.on('close', () => {
    room.sockets.delete(socket);
  });
});
