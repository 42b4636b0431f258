/** How far it is, in bytes. What is on its way but not acknowledged does not count. */
export interface Progress {
  done: number;
  total: number;
}
