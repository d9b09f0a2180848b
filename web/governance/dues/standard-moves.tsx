import { useState } from "react";
import { Button } from "antd";
import { useDeed } from "../../kit/use-deed.ts";
import { useDeskSay } from "../../words/use-desk-say.ts";
import { DayField, PaperField, ResolutionField, TextField } from "../asked-field.tsx";
import { OpenedForm } from "../opened-form.tsx";
import type { Paper } from "../paper-upload.tsx";
import type { Standard, Standards } from "./dues.ts";
import { StandardForm } from "./standard-form.tsx";
import { textOf } from "./standard-text.ts";

type Given = { readonly standard: Standard; readonly known: Pick<Standards, "posts" | "rule"> };

/** What can be done with a version now: changed, bound to its vote, made known to the members. */
export function StandardMoves({ standard, known }: Given) {
  const { can } = standard;
  if (can.length === 0) return null;
  return (
    <div className="deeds">
      {can.includes("edit-dues-standard") && <Edit standard={standard} known={known} />}
      {can.includes("set-dues-standard") && <SetByVote standard={standard} />}
      {can.includes("publish-dues-standard") && <Publish standard={standard} known={known} />}
    </div>
  );
}

function Edit({ standard, known }: Given) {
  const say = useDeskSay();
  const [open, setOpen] = useState(false);
  const edit = useDeed("put", "/api/dues-standards/{standardId}");
  if (!open) {
    return (
      <div className="actions deed">
        <Button onClick={() => setOpen(true)}>{say("dues.edit")}</Button>
      </div>
    );
  }
  return (
    <StandardForm
      label={say("dues.edit")}
      first={textOf(standard)}
      known={known}
      deed={edit}
      close={() => setOpen(false)}
      send={(body) => edit.send({ path: { standardId: standard.id }, body })}
    />
  );
}

function SetByVote({ standard }: { standard: Standard }) {
  const say = useDeskSay();
  const set = useDeed("post", "/api/dues-standards/{standardId}/resolution");
  return (
    <OpenedForm<{ resolutionId: string }>
      opens={say("dues.set.open")}
      about={say("dues.set.about")}
      does={say("dues.set.do")}
      deed={set}
      send={(body) => set.send({ path: { standardId: standard.id }, body })}
    >
      <ResolutionField
        name="resolutionId"
        label={say("dues.set.resolution")}
        kind="set-dues"
        matter={{ kind: "dues-standard", id: standard.id }}
      />
    </OpenedForm>
  );
}

type Typed = { readonly publishedOn: string; readonly how: string; readonly paper?: Paper };

function Publish({ standard, known }: Given) {
  const say = useDeskSay();
  const publish = useDeed("post", "/api/dues-standards/{standardId}/publication");
  return (
    <OpenedForm<Typed>
      opens={say("dues.publish.open")}
      about={say("dues.publish.about", { days: known.rule.publishDays, on: standard.publishBy ?? "" })}
      does={say("dues.publish.do")}
      deed={publish}
      primary
      send={({ publishedOn, how, paper }) =>
        publish.send({
          path: { standardId: standard.id },
          body: { publishedOn, how, paperId: paper?.id ?? null },
        })
      }
    >
      <div className="pair-form">
        <DayField name="publishedOn" label={say("dues.publish.on")} />
        <TextField name="how" label={say("dues.publish.how")} />
      </div>
      <PaperField name="paper" label={say("dues.publish.paper")} optional />
    </OpenedForm>
  );
}
