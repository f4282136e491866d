export { MANIFEST_PATH, type ManifestFacts, type ManifestFile, manifestFacts } from './manifest-facts';
export { printManifest } from './print-manifest';
export { readManifest, verifiedFiles } from './read-manifest';
