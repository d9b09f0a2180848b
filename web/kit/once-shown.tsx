import { Button } from "antd";
import { useState } from "react";
import { useDeskSay } from "../words/use-desk-say.ts";

/** A secret that is shown this once, with a button that copies it. */
export function OnceShown({ says, text }: { says: string; text: string }) {
  const say = useDeskSay();
  const [copied, setCopied] = useState(false);
  return (
    <div className="note calm once" role="status">
      <p>{says}</p>
      <div className="once-line">
        <output className="code">{text}</output>
        <Button
          size="small"
          // Over plain http there is no clipboard; the text can still be marked by hand.
          onClick={() => {
            if ("clipboard" in navigator) void navigator.clipboard.writeText(text).then(() => setCopied(true));
          }}
        >
          {copied ? say("copied") : say("copy")}
        </Button>
      </div>
    </div>
  );
}
