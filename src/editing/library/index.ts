/** What the library of formations offers, and how it comes into a show. */
export { figureOfItem, scenesOfItem } from './add-item';
export {
  broughtItems,
  itemFor,
  LIBRARY_GROUPS,
  type LibraryGroup,
  type LibraryItem,
  SHAPE_ITEMS,
  showItems,
  textItems,
} from './library-items';
export { tileInputs } from './tile-inputs';
