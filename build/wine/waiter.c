/* A program that is open for as many seconds as its first argument says; it makes its second, a file, once it is. */
#include <stdio.h>
#include <stdlib.h>
#include <windows.h>

int main(int count, char **arguments) {
  if (count < 3) return 2;
  FILE *sign = fopen(arguments[2], "w");
  if (sign == NULL) return 1;
  fclose(sign);
  Sleep(1000 * atoi(arguments[1]));
  return 0;
}
