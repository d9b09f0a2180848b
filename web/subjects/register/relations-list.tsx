import type { RegisterView } from "@xinheng/domain/subjects/register-view.ts";
import { Button } from "antd";
import { useState } from "react";
import { Link } from "wouter";
import { useDeskSay } from "../../words/use-desk-say.ts";
import { useSayCode } from "../../words/use-say.ts";
import { RelationEndForm } from "./relation-end-form.tsx";
import { RelationForm } from "./relation-form.tsx";

/** Parents and parts with their days and documents; what ended stays. */
export function RelationsList({ view }: { view: RegisterView }) {
  const say = useDeskSay();
  const [open, setOpen] = useState(false);
  return (
    <>
      {view.relations.length === 0 && <p className="small">{say("relations.none")}</p>}
      <ul className="held-names">
        {view.relations.map((relation) => (
          <RelationItem key={relation.id} relation={relation} may={view.can.includes("end-relation")} />
        ))}
      </ul>
      {view.can.includes("record-relation") &&
        (open ? (
          <RelationForm subjectId={view.id} close={() => setOpen(false)} />
        ) : (
          <div className="actions record-moves">
            <Button size="small" onClick={() => setOpen(true)}>
              {say("relation.open")}
            </Button>
          </div>
        ))}
    </>
  );
}

function RelationItem({ relation, may }: { relation: RegisterView["relations"][number]; may: boolean }) {
  const say = useDeskSay();
  const sayCode = useSayCode();
  const [ending, setEnding] = useState(false);
  const { other, side, kind, fromOn, toOn } = relation;
  return (
    <li>
      <span className="tag">{sayCode("relation", `${side}.${kind}`)}</span>{" "}
      <Link href={`/desk/subjects/${other.id}`}>{other.name}</Link>{" "}
      {relation.mistaken && <span className="tag wait">{say("relations.mistaken")}</span>}
      <div className="small">
        {toOn === null ? say("relations.since", { from: fromOn }) : say("relations.until", { from: fromOn, to: toOn })}{" "}
        · {relation.endedDocument ?? relation.document}
      </div>
      {may && toOn === null && !ending && (
        <Button size="small" onClick={() => setEnding(true)}>
          {say("relation.end")}
        </Button>
      )}
      {ending && <RelationEndForm relation={relation} close={() => setEnding(false)} />}
    </li>
  );
}
