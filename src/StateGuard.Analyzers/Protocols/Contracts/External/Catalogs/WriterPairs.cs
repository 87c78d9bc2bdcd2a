namespace StateGuard.Protocols.Contracts.External.Catalogs;

/// <summary>Elements of written documents. Whoever sees an exception drops the document.</summary>
internal static class WriterPairs
{
    public const string Text = """
        M:System.Text.Json.Utf8JsonWriter.WriteStartObject(*) ; M:System.Text.Json.Utf8JsonWriter.WriteEndObject | all M:System.Text.Json.Utf8JsonWriter.Reset(*) ; operation=JsonObject reentrant explicit
        M:System.Text.Json.Utf8JsonWriter.WriteStartArray(*) ; M:System.Text.Json.Utf8JsonWriter.WriteEndArray | all M:System.Text.Json.Utf8JsonWriter.Reset(*) ; operation=JsonArray reentrant explicit

        # The end of the document, and to close the writer, end all elements.
        M:System.Xml.XmlWriter.WriteStartElement(*) | M:System.Xml.XmlWriter.WriteStartElementAsync(*) ; M:System.Xml.XmlWriter.WriteEndElement | M:System.Xml.XmlWriter.WriteFullEndElement | M:System.Xml.XmlWriter.WriteEndElementAsync | M:System.Xml.XmlWriter.WriteFullEndElementAsync | all M:System.Xml.XmlWriter.WriteEndDocument | all M:System.Xml.XmlWriter.WriteEndDocumentAsync | all M:System.Xml.XmlWriter.Close | all M:System.Xml.XmlWriter.Dispose | all M:System.Xml.XmlWriter.DisposeAsync ; operation=XmlElement reentrant explicit
        M:System.Xml.XmlWriter.WriteStartAttribute(*) ; M:System.Xml.XmlWriter.WriteEndAttribute | M:System.Xml.XmlWriter.WriteEndElement | M:System.Xml.XmlWriter.Close | M:System.Xml.XmlWriter.Dispose ; operation=XmlAttribute reentrant explicit
        M:System.Xml.XmlWriter.WriteStartDocument(*) | M:System.Xml.XmlWriter.WriteStartDocumentAsync(*) ; M:System.Xml.XmlWriter.WriteEndDocument | M:System.Xml.XmlWriter.WriteEndDocumentAsync | M:System.Xml.XmlWriter.Close | M:System.Xml.XmlWriter.Dispose | M:System.Xml.XmlWriter.DisposeAsync ; operation=XmlDocument explicit
        """;
}
