package dev.keyward.roles;

import static dev.keyward.roles.Role.*;

/** Roles of the JDK's files, and of the streams that end in one or pass on to another. */
public final class FileRoles {
  private static final String[] FILES = {"java.io.File", "java.lang.String"};
  private static final String CHARSET = "java.nio.charset.Charset";

  public static final RoleTable TABLE = table();

  private static RoleTable table() {
    RoleTable.Builder table = RoleTable.library("java.base");
    files(table);
    ends(table);
    passing(table);
    writing(table);
    return table.build();
  }

  private static void files(RoleTable.Builder table) {
    table
        .plainType("java.nio.file.Files")
        .staticMethod("write", OTHER, FILE_DATA, OTHER)
        .staticMethod("write", OTHER, FILE_DATA, OTHER, OTHER)
        .staticMethod("writeString", OTHER, FILE_DATA, OTHER)
        .staticMethod("writeString", OTHER, FILE_DATA, OTHER, OTHER)
        .staticMethod("newOutputStream", OTHER, OTHER)
        .returns(FILE_OUTPUT)
        .staticMethod("newBufferedWriter", OTHER, OTHER)
        .returns(FILE_OUTPUT)
        .staticMethod("newBufferedWriter", OTHER, OTHER, OTHER)
        .returns(FILE_OUTPUT)
        .staticMethod("setPosixFilePermissions", OTHER, FILE_PERMISSIONS)
        .staticMethod("createTempFile", OTHER, OTHER, FILE_PERMISSIONS)
        .staticMethod("createTempFile", OTHER, OTHER, OTHER, FILE_PERMISSIONS)
        .staticMethod("createTempDirectory", OTHER, FILE_PERMISSIONS)
        .staticMethod("createTempDirectory", OTHER, OTHER, FILE_PERMISSIONS)
        .plainType("java.nio.file.attribute.PosixFileAttributeView")
        .method("setPermissions", FILE_PERMISSIONS)
        .plainType("java.nio.file.attribute.AclFileAttributeView")
        .method("setAcl", FILE_PERMISSIONS)
        .plainType("java.nio.file.attribute.PosixFilePermissions")
        .staticMethod("asFileAttribute", FILE_PERMISSIONS)
        .plainType("java.io.File")
        .method("setReadable", FILE_PERMISSIONS)
        .method("setReadable", FILE_PERMISSIONS, OTHER)
        .plainType("java.util.Properties")
        .method("store", OUTPUT, OTHER)
        .receiver(SAVED_SETTINGS)
        .method("storeToXML", OUTPUT, OTHER)
        .receiver(SAVED_SETTINGS)
        .method("storeToXML", OUTPUT, OTHER, OTHER)
        .receiver(SAVED_SETTINGS);
  }

  /** A file descriptor may be that of the screen. */
  private static void ends(RoleTable.Builder table) {
    table.type("java.io.OutputStream").type("java.io.Writer").type("java.io.FileOutputStream");
    for (String file : FILES) {
      table
          .constructor(OTHER.as(file))
          .returns(FILE_OUTPUT)
          .constructor(OTHER.as(file), OTHER)
          .returns(FILE_OUTPUT);
    }
    table.type("java.io.FileWriter");
    for (String file : FILES) {
      table
          .constructor(OTHER.as(file))
          .returns(FILE_OUTPUT)
          .constructor(OTHER.as(file), OTHER)
          .returns(FILE_OUTPUT)
          .constructor(OTHER.as(file), OTHER, OTHER)
          .returns(FILE_OUTPUT);
    }
    for (String printer : new String[] {"java.io.PrintWriter", "java.io.PrintStream"}) {
      table.type(printer);
      for (String file : FILES) {
        table
            .constructor(OTHER.as(file))
            .returns(FILE_OUTPUT)
            .constructor(OTHER.as(file), OTHER.as("java.lang.String"))
            .returns(FILE_OUTPUT)
            .constructor(OTHER.as(file), OTHER.as(CHARSET))
            .returns(FILE_OUTPUT);
      }
    }
  }

  private static void passing(RoleTable.Builder table) {
    table
        .type("java.io.PrintWriter")
        .constructor(OUTPUT.as("java.io.OutputStream"))
        .returns(PASSING_OUTPUT)
        .constructor(OUTPUT.as("java.io.Writer"))
        .returns(PASSING_OUTPUT)
        .constructor(OUTPUT.as("java.io.OutputStream"), OTHER)
        .returns(PASSING_OUTPUT)
        .constructor(OUTPUT.as("java.io.Writer"), OTHER)
        .returns(PASSING_OUTPUT)
        .type("java.io.PrintStream")
        .constructor(OUTPUT.as("java.io.OutputStream"))
        .returns(PASSING_OUTPUT)
        .constructor(OUTPUT.as("java.io.OutputStream"), OTHER)
        .returns(PASSING_OUTPUT)
        .type("java.io.OutputStreamWriter")
        .constructor(OUTPUT)
        .returns(PASSING_OUTPUT)
        .constructor(OUTPUT, OTHER)
        .returns(PASSING_OUTPUT)
        .type("java.io.DataOutputStream")
        .constructor(OUTPUT)
        .returns(PASSING_OUTPUT)
        .type("java.io.ObjectOutputStream")
        .constructor(OUTPUT)
        .returns(PASSING_OUTPUT);
    for (String buffer : new String[] {"java.io.BufferedOutputStream", "java.io.BufferedWriter"}) {
      table
          .type(buffer)
          .constructor(OUTPUT)
          .returns(PASSING_OUTPUT)
          .constructor(OUTPUT, OTHER)
          .returns(PASSING_OUTPUT);
    }
  }

  private static void writing(RoleTable.Builder table) {
    table
        .type("java.io.OutputStream")
        .method("write", OUTPUT_DATA)
        .method("write", OUTPUT_DATA, OTHER, OTHER)
        .type("java.io.Writer")
        .method("write", OUTPUT_DATA)
        .method("write", OUTPUT_DATA, OTHER, OTHER)
        .method("append", OUTPUT_DATA)
        .type("java.io.DataOutputStream")
        .method("writeUTF", OUTPUT_DATA)
        .type("java.io.ObjectOutputStream")
        .method("writeObject", OUTPUT_OBJECT)
        .method("writeUnshared", OUTPUT_OBJECT);
    for (String printer : new String[] {"java.io.PrintWriter", "java.io.PrintStream"}) {
      table
          .type(printer)
          .method("print", PRINTED)
          .method("println", PRINTED)
          .method("append", PRINTED);
    }
  }

  private FileRoles() {}
}
