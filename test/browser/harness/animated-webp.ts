/** A still WebP picture, how long it is to be seen, and the part of the whole that it is; even numbers of pixels from left and top. */
export interface Frame {
  readonly webp: Uint8Array;
  readonly ms: number;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

const NO_BLENDING = 0x02;
const IS_ANIMATED = 0x02;
/** The chunks of a still picture that hold its dots; the rest is about the file. */
const PICTURE_CHUNKS = ['ALPH', 'VP8 ', 'VP8L'];

/**
 * Puts still WebP pictures into one file that shows them in turn, for ever, each over those before it. The browser has packed the pictures; this
 * writes the container around them alone (RFC 9649). Width and height in pixels.
 */
export function toAnimatedWebp(frames: readonly Frame[], width: number, height: number): Buffer {
  const header = Buffer.concat([Buffer.from([IS_ANIMATED, 0, 0, 0]), toNumber(width - 1, 3), toNumber(height - 1, 3)]);
  const chunks = [
    toChunk('VP8X', header),
    // Background, which no frame lets through, and no end to the turns.
    toChunk('ANIM', Buffer.from([255, 255, 255, 255, 0, 0])),
    ...frames.map(({ webp, ms, ...part }) => {
      const place = [part.x / 2, part.y / 2, part.width - 1, part.height - 1, ms].map((value) => toNumber(value, 3));
      return toChunk('ANMF', Buffer.concat([...place, Buffer.from([NO_BLENDING]), findPicture(Buffer.from(webp))]));
    }),
  ];
  const body = Buffer.concat([Buffer.from('WEBP'), ...chunks]);
  return Buffer.concat([Buffer.from('RIFF'), toNumber(body.length, 4), body]);
}

function findPicture(webp: Buffer): Buffer {
  const parts: Buffer[] = [];
  for (let at = 12; at + 8 <= webp.length; ) {
    const size = webp.readUInt32LE(at + 4);
    const end = at + 8 + size + (size % 2);
    if (PICTURE_CHUNKS.includes(webp.toString('latin1', at, at + 4))) parts.push(webp.subarray(at, end));
    at = end;
  }
  return Buffer.concat(parts);
}

function toChunk(name: string, content: Buffer): Buffer {
  const padding = Buffer.alloc(content.length % 2);
  return Buffer.concat([Buffer.from(name), toNumber(content.length, 4), content, padding]);
}

function toNumber(value: number, bytes: number): Buffer {
  const written = Buffer.alloc(bytes);
  written.writeUIntLE(value, 0, bytes);
  return written;
}
