import type { ModelContent, ModelScoring } from "@xinheng/domain/catalogue/models/model-entry.ts";

export type PeopleScoring = ModelScoring & { readonly by: "people" };
export type PeopleIndicator = Omit<ModelContent["indicators"][number], "scoring"> & {
  readonly scoring: PeopleScoring;
};

/** The indicators that a model leaves to people. */
export function peopleIndicators(content: ModelContent): PeopleIndicator[] {
  return content.indicators.flatMap(({ scoring, ...one }) => (scoring.by === "people" ? [{ ...one, scoring }] : []));
}
