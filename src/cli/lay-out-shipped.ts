import { layOutShow } from '../compile';
import { readShowFiles } from '../platform/node';
import { parseShow } from '../show';

/**
 * The build's tool: lays out the points of a show that ships and prints them, so that the page need not load what lays them
 * out. Called with the folder of the show and a hash of the program's source.
 */
const [folder, layout] = process.argv.slice(2);
if (folder === undefined || layout === undefined) throw new Error('the folder of a show and a hash are wanted');
const { name, text, assets } = readShowFiles(folder);
process.stdout.write(await layOutShow(parseShow(text, name), assets, layout));
