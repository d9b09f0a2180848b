import { Button, Input } from "antd";
import { useState } from "react";
import { useDeskSay } from "../../words/use-desk-say.ts";
import { Labelled } from "../labelled.tsx";

/** Adds a row to a table of rules: a name for people and a short one for references. */
export function AddRule({ taken, add }: { taken: readonly string[]; add: (id: string, name: string) => void }) {
  const say = useDeskSay();
  const [id, setId] = useState("");
  const [name, setName] = useState("");
  const fits = /^[a-z][a-z0-9-]{1,58}$/.test(id) && !taken.includes(id) && name.trim() !== "";
  const send = () => {
    add(id, name.trim());
    setId("");
    setName("");
  };
  return (
    <details className="rule">
      <summary>{say("rules.add")}</summary>
      <div className="pair-form">
        <Labelled name={say("rules.name")}>
          <Input value={name} maxLength={200} onChange={({ target }) => setName(target.value)} />
        </Labelled>
        <Labelled name={say("rules.id")}>
          <Input value={id} maxLength={59} onChange={({ target }) => setId(target.value.trim())} />
        </Labelled>
      </div>
      <Button size="small" disabled={!fits} onClick={send}>
        {say("rules.add")}
      </Button>
    </details>
  );
}
