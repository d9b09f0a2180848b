import { create } from "qrcode";
import { OnceShown } from "../kit/once-shown.tsx";
import { useDeskSay } from "../words/use-desk-say.ts";

/** The secret as a QR code to scan and as text to type. */
export function TotpSecret({ secret, uri }: { secret: string; uri: string }) {
  const say = useDeskSay();
  const { size, data } = create(uri, { errorCorrectionLevel: "M" }).modules;
  const dark = Array.from(data.keys()).filter((at) => data[at] !== 0);
  const quiet = 4;
  return (
    <>
      <p>{say("totp.scan")}</p>
      <p className="qr">
        <svg
          viewBox={`${-quiet} ${-quiet} ${size + 2 * quiet} ${size + 2 * quiet}`}
          role="img"
          aria-label={say("totp.qr")}
          shapeRendering="crispEdges"
        >
          <path d={dark.map((at) => `M${at % size} ${Math.floor(at / size)}h1v1h-1z`).join("")} fill="#000" />
        </svg>
      </p>
      <OnceShown says={say("totp.byHand")} text={secret} />
    </>
  );
}
