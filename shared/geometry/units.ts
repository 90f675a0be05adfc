declare const unit: unique symbol;
export type Radians = number & { readonly [unit]: 'rad' };
export type Degrees = number & { readonly [unit]: 'deg' };

export const radians = (value: number): Radians => value as Radians;
/** A direction. d3 counts radians clockwise from twelve o'clock, Konva degrees clockwise from three. */
export const toKonvaRotation = (direction: Radians): Degrees => ((direction * 180) / Math.PI - 90) as Degrees;
