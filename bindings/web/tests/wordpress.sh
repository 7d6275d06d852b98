#!/bin/sh
# The WordPress plugin in WordPress: Debian's package of it, unpacked below build/wordpress and served by @wp-playground/cli (PHP and SQLite as WebAssembly; half a gigabyte of
# npm packages), clicked through in Chromium.
set -eu
cd "$(dirname "$0")/../../.."
here=$PWD
mkdir -p build/wordpress
cd build/wordpress
if [ ! -e done ]; then
  mkdir -p debs tree
  (cd debs && apt-get download wordpress wordpress-theme-twentytwentyone php-getid3 libjs-underscore libjs-cropper) > log 2>&1
  for deb in debs/*.deb; do dpkg -x "$deb" tree; done
  rm -f tree/usr/share/wordpress/wp-config.php tree/usr/share/wordpress/.htaccess
  cp -rL tree/usr/share/wordpress site
  npm install --prefix . --ignore-scripts --no-package-lock --no-audit --no-fund --loglevel=error @wp-playground/cli@3.1.56 >> log 2>&1
  touch done
fi
"$here/examples/cms/build.sh" > /dev/null
cat > blueprint.json <<'J'
{ "steps": [{ "step": "activateTheme", "themeFolderName": "twentytwentyone" }, { "step": "activatePlugin", "pluginPath": "boabox/boabox.php" }] }
J
port=${PORT:-9411}
node_modules/.bin/wp-playground-cli server --mount-dir-before-install "$PWD/site" /wordpress --mount-dir "$here/build/cms/wordpress/boabox" /wordpress/wp-content/plugins/boabox \
  --wordpress-install-mode install-from-existing-files --port "$port" --login --blueprint blueprint.json > server.log 2>&1 &
server=$!
trap 'kill $server 2> /dev/null || true' EXIT
for _ in $(seq 90); do
  grep -q 'Ready!' server.log && break
  kill -0 $server 2> /dev/null || { cat server.log >&2; exit 1; }
  sleep 1
done
WORDPRESS=http://127.0.0.1:$port node --test --test-reporter=spec "$here/bindings/web/tests/wordpress.mjs"
