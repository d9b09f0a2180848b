import { Link } from "wouter";
import { ChangeList } from "../catalogue/change-list.tsx";
import { Answered, useAnswer } from "../kit/use-answer.tsx";
import { useDeskSay } from "../words/use-desk-say.ts";
import type { Model } from "./model-page.tsx";

/** What a version changes against the one it replaces, or the one it was copied from. */
export function ModelComparison({ model }: { model: Model }) {
  const say = useDeskSay();
  const compared = useAnswer("/api/models/{modelId}/comparison", { path: { modelId: model.id } });
  const names = namesOf(model);
  return (
    <section className="sheet">
      <h2>{say("model.tab.changes")}</h2>
      <Answered asked={compared}>
        {({ before, changes }) => (
          <>
            <p>
              {say("model.changes.against")} <Link href={`/desk/models/${before.id}`}>{before.name}</Link>{" "}
              {before.version === null ? "" : say("model.versionOf", { version: before.version })}
            </p>
            <ChangeList changes={changes} count={changes.length} fieldNames={names} />
          </>
        )}
      </Answered>
    </section>
  );
}

/** Ids stand with their names. */
function namesOf({ rows }: Model): Record<string, string> {
  const named = [...rows.groups, ...rows.indicators, ...rows.figures, ...rows.vetoes, ...rows.requirements];
  return Object.fromEntries(named.map(({ id, name }) => [id, name]));
}
