/** Degrees by which a phone's screen may lean back or forth and still count as held upright. */
const MOST_LEAN = 45;

/** Degrees per second above which a phone counts as moving. */
const RESTLESS = 25;

const DEGREE = Math.PI / 180;

/** Angle between the plane of the screen and the vertical, in degrees; 0 is upright, 90 lies flat. The same in every rotation of the screen. */
export function leanOf(beta: number, gamma: number): number {
  return Math.asin(Math.min(1, Math.abs(Math.cos(beta * DEGREE) * Math.cos(gamma * DEGREE)))) / DEGREE;
}

/** Whether a phone that leans so is held upright. */
export function isUpright(lean: number): boolean {
  return lean <= MOST_LEAN;
}

/** Whether a phone moved between two readings. */
export function isMoving(degrees: number, milliseconds: number): boolean {
  return milliseconds > 0 && Math.abs(degrees) / milliseconds * 1000 > RESTLESS;
}
