import type { MatterRow } from "@xinheng/domain/archives/objections/objection-view.ts";
import { Link } from "wouter";
import { nameIn, useLocale } from "../../kit/locale.tsx";
import type { DeskKey } from "../../words/zh.ts";
import { useDeskSay } from "../../words/use-desk-say.ts";
import { ClockTag } from "./clock-tag.tsx";

const stageWords: Readonly<Record<string, DeskKey>> = {
  open: "rights.stage.open",
  referred: "rights.stage.referred",
  answered: "rights.stage.answered",
  "second-look": "rights.stage.second-look",
  closed: "rights.stage.closed",
  withdrawn: "rights.stage.withdrawn",
  applied: "repair.stage.applied",
  incomplete: "repair.stage.incomplete",
  accepted: "repair.stage.accepted",
  granted: "repair.stage.granted",
  refused: "repair.stage.refused",
  "not-repairable": "repair.stage.not-repairable",
  revoked: "repair.stage.revoked",
};

/** Matters of either kind, each a link to its page. */
export function MatterList({ matters, own = false }: { matters: readonly MatterRow[]; own?: boolean }) {
  const say = useDeskSay();
  const locale = useLocale();
  if (matters.length === 0) return <p className="empty">{say(own ? "rights.noneOwn" : "rights.noneOpen")}</p>;
  return (
    <ul className="rows">
      {matters.map((matter) => {
        const word = stageWords[matter.stage];
        return (
          <li key={matter.id}>
            <div>
              <Link
                href={`/desk/${matter.kind === "objection" ? "objections" : "repairs"}/${matter.subjectId}/${matter.id}`}
              >
                {say(`rights.kind.${matter.kind}`)}
                {own ? "" : ` · ${matter.subjectName}`}
              </Link>
              <div className="small">
                {nameIn(locale, matter.itemName, matter.itemNameEn)} {matter.document} ·{" "}
                {say("rights.filed", { on: matter.filedOn })}
              </div>
            </div>
            <span className="tags">
              {word !== undefined && <span className="tag">{say(word)}</span>}
              <ClockTag clock={matter.clock} />
              {matter.lateReceivers > 0 && (
                <span className="tag wait">{say("rights.lateReceivers", { count: matter.lateReceivers })}</span>
              )}
            </span>
          </li>
        );
      })}
    </ul>
  );
}
