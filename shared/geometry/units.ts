declare const unit: unique symbol;
/** Board units. A page is 10 000 bu wide on every screen, whatever its pixels. */
export type Bu = number & { readonly [unit]: 'bu' };
export type Radians = number & { readonly [unit]: 'rad' };
export type Degrees = number & { readonly [unit]: 'deg' };

export const bu = (value: number): Bu => value as Bu;
export const radians = (value: number): Radians => value as Radians;
/** A direction. d3 counts radians clockwise from twelve o'clock, Konva degrees clockwise from three. */
export const toKonvaRotation = (direction: Radians): Degrees => ((direction * 180) / Math.PI - 90) as Degrees;
