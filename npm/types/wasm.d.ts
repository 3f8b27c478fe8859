/** What a bundler gives for the module depends on how it is told to load it: as a rule its address. */
declare const address: string;
export default address;
