# Sets JAVA_HOME to a JDK 25 (25.0.3 or newer), or says in one sentence what to install. Sourced by mvnw and homeward.
homeward_jdk_fits() {
  [ -x "$1/bin/javac" ] && [ -r "$1/release" ] || return 1
  v=$(sed -n 's/^JAVA_VERSION="\(.*\)"$/\1/p' "$1/release")
  major=${v%%.*}; rest=${v#*.}; patch=${rest#*.}
  [ "$rest" = "$v" ] && patch=0
  patch=${patch%%[!0-9]*}
  case $major in '' | *[!0-9]*) return 1 ;; esac
  [ "$major" -eq 25 ] && [ "${patch:-0}" -ge 3 ]
}
homeward_find_jdk() {
  path_javac=$(command -v javac 2>/dev/null) && path_javac=$(readlink -f "$path_javac" 2>/dev/null || echo "$path_javac")
  for jdk in "${JAVA_HOME:-}" "${path_javac%/bin/javac}" /usr/lib/jvm/* "$HOME"/.sdkman/candidates/java/* "$HOME"/.jdks/* \
    /opt/jdk* /opt/java/* /Library/Java/JavaVirtualMachines/*/Contents/Home; do
    if [ -n "$jdk" ] && homeward_jdk_fits "$jdk"; then
      JAVA_HOME=$jdk; export JAVA_HOME; return 0
    fi
  done
  echo "Homeward needs a JDK 25, version 25.0.3 or newer (for example Eclipse Temurin 25): install one, or set JAVA_HOME to it." >&2
  return 1
}
homeward_find_jdk || exit 1
