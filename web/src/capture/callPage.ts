/** Calls a page's function. What it throws is the page's own fault: it is reported as such, and disturbs no capture. */
export function callPage<A extends unknown[]>(callback: ((...values: A) => unknown) | undefined, ...values: A): void {
  try {
    callback?.(...values);
  } catch (error) {
    setTimeout(() => {
      throw error;
    });
  }
}
