package dev.keyward.provenance;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import com.google.common.primitives.Bytes;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Helpers of libraries that turn texts into bytes and back, or put arrays together. */
final class CodecModel implements LibraryModel {
  private static final ImmutableMap<String, UnaryOperator<Object>> FUNCTIONS =
      ImmutableMap.<String, UnaryOperator<Object>>builder()
          .put("org.bouncycastle.util.encoders.Hex.decode", CodecModel::hex)
          .put("org.bouncycastle.util.encoders.Hex.decodeStrict", CodecModel::hex)
          .put("org.bouncycastle.util.encoders.Hex.toHexString", bytes -> toHex(bytes))
          .put("org.bouncycastle.util.encoders.Hex.encode", b -> toHex(b).getBytes(ISO_8859_1))
          .put("org.bouncycastle.util.encoders.Base64.decode", CodecModel::base64)
          .put("org.bouncycastle.util.encoders.Base64.toBase64String", bytes -> toBase64(bytes))
          .put("org.bouncycastle.util.encoders.Base64.encode", b -> toBase64(b).getBytes(UTF_8))
          .put("org.bouncycastle.util.Strings.toUTF8ByteArray", text -> utf8(text))
          .put("org.bouncycastle.util.Strings.toByteArray", t -> text(t).getBytes(ISO_8859_1))
          .put("org.bouncycastle.util.Strings.fromUTF8ByteArray", b -> new String(bytes(b), UTF_8))
          .put("org.bouncycastle.util.Strings.fromByteArray", CodecModel::text)
          .put("org.bouncycastle.crypto.PBEParametersGenerator.PKCS5PasswordToBytes", t -> utf8(t))
          .put(
              "org.bouncycastle.crypto.PBEParametersGenerator.PKCS5PasswordToUTF8Bytes",
              text -> utf8(text))
          .put("org.bouncycastle.crypto.generators.BCrypt.passwordToByteArray", text -> utf8(text))
          .put("com.google.crypto.tink.subtle.Hex.decode", CodecModel::hex)
          .put("com.google.crypto.tink.subtle.Hex.encode", bytes -> toHex(bytes))
          .put("com.google.crypto.tink.subtle.Base64.decode", CodecModel::base64)
          .put("org.apache.commons.codec.binary.Hex.decodeHex", CodecModel::hex)
          .put("org.apache.commons.codec.binary.Hex.encodeHexString", bytes -> toHex(bytes))
          .put("org.apache.commons.codec.binary.Base64.decodeBase64", CodecModel::base64)
          .put("org.apache.commons.codec.binary.Base64.encodeBase64String", b -> toBase64(b))
          .put("cn.hutool.core.util.HexUtil.decodeHex", CodecModel::hex)
          .put("cn.hutool.core.util.HexUtil.encodeHexStr", bytes -> toHex(bytes))
          .put("cn.hutool.core.codec.Base64.decode", CodecModel::base64)
          .put("cn.hutool.core.codec.Base64.encode", bytes -> toBase64(bytes))
          .put("cn.hutool.core.text.CharSequenceUtil.bytes", text -> utf8(text))
          .put("cn.hutool.core.text.CharSequenceUtil.utf8Bytes", text -> utf8(text))
          .put("org.apache.shiro.codec.Hex.decode", CodecModel::hex)
          .put("org.apache.shiro.codec.Hex.encodeToString", bytes -> toHex(bytes))
          .put("org.apache.shiro.codec.Base64.decode", CodecModel::base64)
          .put("org.apache.shiro.codec.Base64.encodeToString", bytes -> toBase64(bytes))
          .put("org.apache.shiro.codec.CodecSupport.toBytes", text -> utf8(text))
          .put("org.apache.shiro.util.ByteSource.Util.bytes", CodecModel::plain)
          .put("org.apache.shiro.lang.codec.Hex.decode", CodecModel::hex)
          .put("org.apache.shiro.lang.codec.Hex.encodeToString", bytes -> toHex(bytes))
          .put("org.apache.shiro.lang.codec.Base64.decode", CodecModel::base64)
          .put("org.apache.shiro.lang.codec.Base64.encodeToString", bytes -> toBase64(bytes))
          .put("org.apache.shiro.lang.codec.CodecSupport.toBytes", text -> utf8(text))
          .put("org.apache.shiro.lang.util.ByteSource.Util.bytes", CodecModel::plain)
          .put("software.amazon.awssdk.core.SdkBytes.fromByteArray", CodecModel::plain)
          .put("software.amazon.awssdk.core.SdkBytes.fromByteArrayUnsafe", CodecModel::plain)
          .put("software.amazon.awssdk.core.SdkBytes.fromUtf8String", CodecModel::plain)
          .put("javax.xml.bind.DatatypeConverter.parseHexBinary", CodecModel::hex)
          .put("javax.xml.bind.DatatypeConverter.parseBase64Binary", CodecModel::base64)
          .put("javax.xml.bind.DatatypeConverter.printHexBinary", bytes -> toHex(bytes))
          .buildOrThrow();

  /** Bytes in an object, as they are. */
  private static final ImmutableSet<String> READERS =
      ImmutableSet.of(
          "org.apache.shiro.util.ByteSource.getBytes",
          "org.apache.shiro.lang.util.ByteSource.getBytes",
          "software.amazon.awssdk.core.BytesWrapper.asByteArray",
          "software.amazon.awssdk.core.BytesWrapper.asByteArrayUnsafe");

  private static final String ARRAYS = "org.bouncycastle.util.Arrays";

  private final ArrayModel arrays;

  CodecModel(ArrayModel arrays) {
    this.arrays = arrays;
  }

  @Override
  public ImmutableSet<String> owners() {
    return Stream.concat(
            Stream.of(ARRAYS),
            Stream.concat(FUNCTIONS.keySet().stream(), READERS.stream())
                .map(name -> name.substring(0, name.lastIndexOf('.'))))
        .collect(ImmutableSet.toImmutableSet());
  }

  @Override
  public @Nullable Value apply(Call call) {
    if (call.owner().equals(ARRAYS)) {
      return ofArrays(call);
    }
    String method = call.owner() + "." + call.name();
    if (READERS.contains(method)) {
      return content(call);
    }
    UnaryOperator<Object> function = FUNCTIONS.get(method);
    return function == null || call.arguments().size() != 1
        ? null
        : combined(call, operands -> function.apply(operands[0]));
  }

  private @Nullable Value ofArrays(Call call) {
    HeapObject array = call.argument(0).objectOrNull();
    return switch (call.name()) {
      case "fill", "copyOf", "copyOfRange" -> arrays.apply(call);
      case "clone" ->
          call.arguments().size() == 1 && array != null && array.kind() == HeapObject.Kind.ARRAY
              ? LanguageModel.copy(array, call)
              : null;
      case "concatenate" ->
          call.arguments().size() > 1 ? combined(call, CodecModel::concatenate) : null;
      default -> null;
    };
  }

  /** The bytes in the object, if anything is known of them. */
  private static @Nullable Value content(Call call) {
    HeapObject object = call.receiver().objectOrNull();
    if (object != null && call.memory().contents(object) instanceof Contents.Elements bytes) {
      HeapObject array = Ingredients.made(HeapObject.Kind.ARRAY, call.type(), null, call);
      call.memory().put(new Memory.Cell.Contents(array), bytes);
      return Value.reference(array);
    }
    Value content = Ingredients.of(call.receiver(), call.memory());
    return content.sources().isEmpty()
        ? null
        : combined(List.of(content), call, operands -> operands[0]);
  }

  private static Value combined(Call call, Operators.Operation operation) {
    List<Value> operands = new ArrayList<>();
    call.arguments().forEach(argument -> operands.add(Ingredients.of(argument, call.memory())));
    return combined(operands, call, operation);
  }

  private static Value combined(List<Value> operands, Call call, Operators.Operation operation) {
    Value result =
        Operators.combine(
            operands,
            call.site(),
            constants -> {
              try {
                return operation.apply(constants);
              } catch (IllegalArgumentException | ClassCastException e) {
                return null; // The program throws, too, or does something else.
              }
            });
    return Ingredients.asResult(result, call.type(), call);
  }

  private static Object concatenate(Object[] parts) {
    byte[][] arrays = new byte[parts.length][];
    for (int i = 0; i < parts.length; i++) {
      arrays[i] = bytes(parts[i]);
    }
    return Bytes.concat(arrays);
  }

  private static byte[] bytes(Object array) {
    return (byte[]) array;
  }

  private static String text(Object text) {
    return text instanceof char[] characters
        ? new String(characters)
        : text instanceof byte[] bytes ? new String(bytes, ISO_8859_1) : (String) text;
  }

  private static Object plain(Object content) {
    return content instanceof byte[] ? content : utf8(content);
  }

  private static byte[] utf8(Object text) {
    return text(text).getBytes(UTF_8);
  }

  private static Object hex(Object text) {
    return HexFormat.of().parseHex(text(text).replaceAll("\\s", ""));
  }

  private static String toHex(Object bytes) {
    return HexFormat.of().formatHex(bytes(bytes));
  }

  private static Object base64(Object text) {
    return Base64.getMimeDecoder().decode(text(text));
  }

  private static String toBase64(Object bytes) {
    return Base64.getEncoder().encodeToString(bytes(bytes));
  }
}
