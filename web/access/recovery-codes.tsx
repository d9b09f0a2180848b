import { Button } from "antd";
import { useDeskSay } from "../words/use-desk-say.ts";

/** The recovery codes, once: to be printed or saved before going on. */
export function RecoveryCodes({ codes, done }: { codes: readonly string[]; done: () => void }) {
  const say = useDeskSay();
  const save = () => {
    const address = URL.createObjectURL(new Blob([`${codes.join("\n")}\n`], { type: "text/plain" }));
    const link = Object.assign(document.createElement("a"), { href: address, download: "xinheng-recovery-codes.txt" });
    link.click();
    URL.revokeObjectURL(address);
  };
  return (
    <div role="status">
      <p className="note done">{say("totp.done")}</p>
      <p>{say("totp.codes")}</p>
      <ol className="codes">
        {codes.map((code) => (
          <li key={code}>{code}</li>
        ))}
      </ol>
      <div className="actions">
        <Button onClick={save}>{say("totp.save")}</Button>
        <Button onClick={() => window.print()}>{say("subject.print")}</Button>
        <Button type="primary" onClick={done}>
          {say("totp.kept")}
        </Button>
      </div>
    </div>
  );
}
