import { Button } from "antd";
import { useState } from "react";
import { Answered, useAnswer } from "../../kit/use-answer.tsx";
import { useDeed } from "../../kit/use-deed.ts";
import { useDeskSay } from "../../words/use-desk-say.ts";
import { RuleNote } from "../standing-on.tsx";
import type { Standards } from "./dues.ts";
import { StandardForm } from "./standard-form.tsx";
import { StandardSheet } from "./standard-sheet.tsx";
import { emptyStandard } from "./standard-text.ts";

/** Every version of the standard, the latest first. */
export function StandardsTab() {
  const say = useDeskSay();
  const standards = useAnswer("/api/dues-standards", {});
  return (
    <Answered asked={standards}>
      {(found) => (
        <>
          <p>{say("dues.standards.lead", { most: found.rule.tiersMost, days: found.rule.publishDays })}</p>
          <RuleNote source={found.rule.tiers} />
          {found.can.includes("draft-dues-standard") && <Draft known={found} />}
          {found.rows.length === 0 && <p className="empty">{say("dues.standards.none")}</p>}
          {found.rows.map((standard) => (
            <StandardSheet key={standard.id} standard={standard} known={found} />
          ))}
        </>
      )}
    </Answered>
  );
}

function Draft({ known }: { known: Standards }) {
  const say = useDeskSay();
  const [open, setOpen] = useState(false);
  const draft = useDeed("post", "/api/dues-standards");
  if (!open) {
    return (
      <p className="actions page-deed">
        <Button onClick={() => setOpen(true)}>{say("dues.draft.open")}</Button>
      </p>
    );
  }
  return (
    <section className="sheet">
      <StandardForm
        label={say("dues.draft.open")}
        first={emptyStandard}
        known={known}
        deed={draft}
        close={() => setOpen(false)}
        send={(body) => draft.send({ body })}
      />
    </section>
  );
}
