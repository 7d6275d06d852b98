#!/bin/sh
# What can be installed, in build/cms: the WordPress plugin as a zip, the Drupal module and the plain page as folders, each with elements.js.
set -eu
cd "$(dirname "$0")/../.."
here=examples/cms
out=build/cms
rm -rf "$out"
mkdir -p "$out/wordpress" "$out/drupal"
cp -r "$here/wordpress/boabox" "$out/wordpress/"
cp -r "$here/drupal/boabox" "$out/drupal/"
cp -r "$here/html" "$out/"
for folder in wordpress/boabox drupal/boabox html; do
  cp build/npm/elements.js LICENSE "$out/$folder/"
done
python3 -c 'import shutil, sys; shutil.make_archive(sys.argv[1], "zip", sys.argv[2], "boabox")' "$out/boabox-wordpress" "$out/wordpress"
echo "built $out"
