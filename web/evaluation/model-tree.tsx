import { nameIn, useLocale } from "../kit/locale.tsx";
import { useDeskSay } from "../words/use-desk-say.ts";
import type { Model } from "./model-page.tsx";
import { RuleWords } from "./rule-words.tsx";

/** The indicators under their groups, with weights, and what a full one is worth in the whole. */
export function ModelTree({ model }: { model: Model }) {
  const say = useDeskSay();
  const locale = useLocale();
  const { vetoes, requirements, grades } = model.rows;
  return (
    <>
      <section className="sheet" aria-label={say("model.tab.tree")}>
        <p className="small">{say("model.tree.lead", { full: model.rows.full, scale: model.rows.gradeScale })}</p>
        <Branch model={model} under="" />
      </section>
      <section className="sheet">
        <h2>{say("key.vetoes")}</h2>
        {vetoes.length === 0 ? (
          <p>{say("model.vetoes.none")}</p>
        ) : (
          <ul className="rows">
            {vetoes.map((veto) => (
              <li key={veto.id}>
                <b>{nameIn(locale, veto.name, veto.nameEn)}</b>{" "}
                <span className="tag">{say("model.veto.atMost", { grade: veto.atMost })}</span>
                <div className="small code">{veto.when}</div>
                <div className="small">
                  {say("model.veto.source", { document: veto.document, note: veto.markNote })}
                </div>
              </li>
            ))}
          </ul>
        )}
        {requirements.length > 0 && (
          <>
            <h2>{say("key.requirements")}</h2>
            <ul className="rows">
              {requirements.map((one) => (
                <li key={one.id}>
                  <b>{nameIn(locale, one.name, one.nameEn)}</b> <span className="small code">{one.when}</span>
                </li>
              ))}
            </ul>
          </>
        )}
        <h2>{say("key.grades")}</h2>
        <ol className="grade-line">
          {grades.map(({ id, name, nameEn, atLeast }) => (
            <li key={id}>
              <b>{id}</b> {nameIn(locale, name, nameEn)} <span className="small">≥ {atLeast}</span>
            </li>
          ))}
        </ol>
      </section>
    </>
  );
}

function Branch({ model, under }: { model: Model; under: string }) {
  const say = useDeskSay();
  const locale = useLocale();
  const groups = model.rows.groups.filter((one) => one.under === under);
  const indicators = model.rows.indicators.map((one, at) => ({ ...one, share: model.shares[at] ?? "" }));
  return (
    <ul className="model-tree">
      {groups.map((group) => (
        <li key={group.id}>
          <b>{nameIn(locale, group.name, group.nameEn)}</b> <span className="tag">{group.weight}</span>
          <Branch model={model} under={group.id} />
        </li>
      ))}
      {indicators
        .filter((one) => one.under === under)
        .map((one) => (
          <li key={one.id} className="model-leaf">
            {nameIn(locale, one.name, one.nameEn)} <span className="tag">{one.weight}</span>{" "}
            <span className="small">{say("model.tree.share", { share: one.share })}</span>
            <RuleWords rule={one.scoring} model={model} />
            <div className="small">{one.source}</div>
          </li>
        ))}
    </ul>
  );
}
