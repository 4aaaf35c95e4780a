#nullable enable
using System.Buffers;
using System.Text;
using Azure.Core;
using Azure.Data.Tables.Entities;

namespace Azure.Data.Tables.Wire;

/// <summary>The multipart body of a transaction: one HTTP request per action, lines ended by CR LF.</summary>
internal static class ChangeSet
{
    private const int MaximumBytes = 4 * 1024 * 1024;

    public static void Write(Request request, Uri root, TablePath path, IEnumerable<TableTransactionAction> actions)
    {
#pragma warning disable RS0030 // A boundary is no id of the trial; it only has to differ from the content.
        var (batch, changeSet) = ($"batch_{Guid.NewGuid()}", $"changeset_{Guid.NewGuid()}");
#pragma warning restore RS0030
        var body = new ArrayBufferWriter<byte>(4096);
        Append(body, $"--{batch}\r\nContent-Type: multipart/mixed; boundary={changeSet}\r\n\r\n");
        using var writer = new EntityWriter(body);
        var index = 0;
        string? partition = null;
        foreach (var action in actions)
        {
            var entity = action.Entity;
            partition ??= entity.PartitionKey;
            var refusal = partition == entity.PartitionKey ? null : Refusal.OtherPartition;
            Append(body, $"--{changeSet}\r\nContent-Type: application/http\r\nContent-Transfer-Encoding: binary\r\n\r\n");
            AppendHead(body, root, path, action);
            if (action.ActionType != TableTransactionActionType.Delete)
            {
                refusal ??= writer.Write(entity);
            }

            if (refusal is not null)
            {
                throw refusal.ToTransactionException(index);
            }

            Append(body, "\r\n");
            index++;
        }

        if (index == 0)
        {
            throw new InvalidOperationException("The transaction contains no actions.");
        }

        Append(body, $"--{changeSet}--\r\n\r\n--{batch}--\r\n");
        if (body.WrittenCount > MaximumBytes)
        {
            throw Refusal.BodyTooLarge.ToException();
        }

        request.Headers.Add("Content-Type", $"multipart/mixed; boundary={batch}");
        request.Content = RequestContent.Create(body.WrittenMemory);
    }

    private static void AppendHead(ArrayBufferWriter<byte> body, Uri root, TablePath path, TableTransactionAction action)
    {
        var entity = action.Entity;
        var (method, condition) = action.ActionType switch
        {
            TableTransactionActionType.Add => ("POST", default(ETag)),
            TableTransactionActionType.UpdateMerge => ("PATCH", action.ETag),
            TableTransactionActionType.UpdateReplace => ("PUT", action.ETag),
            TableTransactionActionType.UpsertMerge => ("PATCH", default),
            TableTransactionActionType.UpsertReplace => ("PUT", default),
            TableTransactionActionType.Delete => ("DELETE", action.ETag == default ? ETag.All : action.ETag),
            _ => throw new InvalidOperationException("Unknown request type."),
        };
        var address = action.ActionType == TableTransactionActionType.Add ? path.Table : path.Entity(entity.PartitionKey, entity.RowKey);
        Append(body, $"{method} {root.AbsoluteUri}{address} HTTP/1.1\r\nAccept: application/json;odata=minimalmetadata\r\nDataServiceVersion: 3.0\r\n");
        if (condition != default)
        {
            Append(body, $"If-Match: {condition.ToString()}\r\n");
        }

        if (action.ActionType == TableTransactionActionType.Add)
        {
            Append(body, "Prefer: return-no-content\r\n");
        }

        if (action.ActionType != TableTransactionActionType.Delete)
        {
            Append(body, $"Content-Type: {TableService.BodyType}\r\n");
        }

        Append(body, "\r\n");
    }

    private static void Append(ArrayBufferWriter<byte> body, string text) => Encoding.UTF8.GetBytes(text, body);
}
