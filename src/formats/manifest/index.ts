export { type ManifestFacts, type ManifestFile, manifestFacts } from './manifest-facts';
export { type CompanionKind, companionName, findManifest, MANIFEST_PATH, type ManifestPlace } from './manifest-place';
export { printManifest } from './print-manifest';
export { isManifest, type Manifest, readManifest, refuseChanged } from './read-manifest';
export { verifiedFiles } from './verified-files';
