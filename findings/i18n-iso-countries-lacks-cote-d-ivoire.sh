#!/usr/bin/env bash
# Expected: the French list of countries finds the code of « Côte d'Ivoire » with a straight apostrophe, and at worst
#           not with a curly one; « États-Unis » and « Tanzanie » too, each the short name of the official list.
# Happens:  i18n-iso-countries 7.14.0 finds none of them: its one name is « Côte-d'Ivoire », with a hyphen;
#           the two others have one name too, the long one.
# Product:  the product draws no code from a country's name.
set -euo pipefail; cd "$(mktemp -d)"; trap "rm -rf '$PWD'" EXIT
export npm_config_loglevel=error npm_config_audit=false npm_config_fund=false
npm install i18n-iso-countries@7.14.0
node --input-type=module - <<'NODE'
import { createRequire } from "node:module";

const require = createRequire(import.meta.url);
const countries = require("i18n-iso-countries");
countries.registerLocale(require("i18n-iso-countries/langs/fr.json"));
const words = ["Sénégal", "Bénin", "Côte d'Ivoire", "Côte d’Ivoire", "États-Unis", "Tanzanie"];
const seen = words.map((word) => countries.getAlpha2Code(word, "fr") ?? "-");
const names = ["CI", "US", "TZ"].map((code) => countries.getName(code, "fr", { select: "all" }));
console.log("i18n-iso-countries 7.14.0", words, seen, names.flat());
if (String(seen) !== "SN,BJ,-,-,-,-") process.exit(1);
if (names.flat()[0] !== "Côte-d'Ivoire") process.exit(1);
NODE
