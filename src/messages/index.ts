export { loadCatalogue } from './load-catalogue';
export { type Catalogue, translate } from './translate';
