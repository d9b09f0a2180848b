/** How long work tells where it is, outside the transaction it reports on, and learns that it should stop. */
export type Progress = {
  readonly report: (done: number, total: number | null) => Promise<void>;
  /** Asked between blocks. */
  readonly cancelAsked: () => Promise<boolean>;
};

export const noProgress: Progress = { report: () => Promise.resolve(), cancelAsked: () => Promise.resolve(false) };
