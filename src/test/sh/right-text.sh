#!/bin/sh
# Fetches right text in German and French, out of Debian packages, to measure false changes on:
#
#   src/test/sh/right-text.sh target/right-text && ./klartext evaluate target/right-text
#
# Needs apt-get, dpkg-deb and groff. Manual pages become .txt, guides stay .html; what is there already is kept.
set -eu

target=${1:?usage: right-text.sh FOLDER}
manuals="manpages-de manpages-fr"
guides="debian-handbook debian-reference-de debian-reference-fr debian-faq-de debian-faq-fr developers-reference-de \
developers-reference-fr maint-guide-de maint-guide-fr aptitude-doc-fr debian-edu-doc-de debian-edu-doc-fr"
proverbs="fortunes-de"

mkdir -p "$target/packages" "$target/de" "$target/fr"
target=$(cd "$target" && pwd -P)

# Unpacks a package into packages/NAME, once.
unpack() {
  [ -d "$target/packages/$1" ] && return 0
  (cd "$target/packages" && apt-get -qq download "$1") || { echo "$1: cannot be fetched" >&2; return 1; }
  dpkg-deb --extract "$target/packages/$1"_*.deb "$target/packages/$1.new"
  mv "$target/packages/$1.new" "$target/packages/$1"
  rm -f "$target/packages/$1"_*.deb
}

# A manual page as text, a paragraph a line. Pages that only point to another one are left out.
manual() {
  out=$target/$2/manual/$(basename "$1" .gz).txt
  [ -e "$out" ] && return 0
  case $(gzip -dc "$1" | head -n 1) in .so*) return 0 ;; esac
  gzip -dc "$1" | groff -man -Tutf8 -Kutf8 -t -e -rLL=9999n -rHY=0 -P-cbou 2> /dev/null \
    | sed -e 's/^  *//' -e 's/\(.\)  *\(.\)/\1 \2/g' > "$out.new"
  mv "$out.new" "$out"
}

for package in $manuals; do
  unpack "$package" || continue
  language=${package##*-}
  mkdir -p "$target/$language/manual"
  find "$target/packages/$package/usr/share/man/$language" -name '*.gz' -type f | sort | while read -r page; do
    manual "$page" "$language"
  done
done

for package in $guides; do
  unpack "$package" || continue
  for language in de fr; do
    find "$target/packages/$package" -name '*.html' -type f \
      | grep -E "[-._/]$language(-DE|-FR)?[-./]" | grep -Ev '/(index|search|genindex)[^/]*$' | sort \
      | while read -r page; do
        mkdir -p "$target/$language/$package"
        cp "$page" "$target/$language/$package/$(basename "$page")"
      done
  done
done

for package in $proverbs; do
  unpack "$package" || continue
  mkdir -p "$target/de/$package"
  find "$target/packages/$package" -path '*fortunes*' -type f ! -name '*.dat' ! -path '*/doc/*' | sort \
    | while read -r file; do
      sed -e 's/^%$//' "$file" > "$target/de/$package/$(basename "$file").txt"
    done
done

rm -rf "$target/packages"
find "$target/de" "$target/fr" -type f -size -200c -delete
