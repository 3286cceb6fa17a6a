# Writes the manual pages and completion scripts of VIENDAN_PROGRAM, which the
# program prints itself, below CMAKE_INSTALL_PREFIX.

set(root "$ENV{DESTDIR}${CMAKE_INSTALL_PREFIX}/share")

# write(FILE argument...): what the program prints for these arguments.
function(write file)
  cmake_path(GET file PARENT_PATH folder)
  file(MAKE_DIRECTORY "${root}/${folder}")
  message(STATUS "Installing: ${root}/${file}")
  execute_process(
    COMMAND "${VIENDAN_PROGRAM}" ${ARGN}
    OUTPUT_FILE "${root}/${file}"
    COMMAND_ERROR_IS_FATAL ANY)
endfunction()

write(man/man1/viendan.1 man)
execute_process(COMMAND "${VIENDAN_PROGRAM}" help OUTPUT_VARIABLE overview
  COMMAND_ERROR_IS_FATAL ANY)
string(REGEX MATCHALL "\n  [a-z]+" commands "${overview}")
foreach(command IN LISTS commands)
  string(STRIP "${command}" command)
  write(man/man1/viendan-${command}.1 man ${command})
endforeach()
write(bash-completion/completions/viendan completion bash)
write(zsh/site-functions/_viendan completion zsh)
write(fish/vendor_completions.d/viendan.fish completion fish)
