using System.Buffers;
using Azure.Core;
using Azure.Data.Tables.Entities;
using Azure.Data.Tables.Models;
using Azure.Data.Tables.Wire;

namespace Azure.Data.Tables;

/// <summary>The rows of one table.</summary>
public class TableClient
{
    private readonly TableService service;
    private readonly TablePath path;

    internal TableClient(TableService service, string table)
    {
        this.service = service;
        path = new TablePath(table);
        Name = table;
    }

    protected TableClient()
    {
    }

    public virtual string Name { get; }

    /// <summary>Builds an OData filter whose interpolated values are quoted and escaped by their type.</summary>
    public static string CreateQueryFilter(FormattableString filter) => ODataFilter.Create(filter);

    /// <summary>Answers 409 in the raw response when the table was there.</summary>
    public virtual Task<Response<TableItem>> CreateIfNotExistsAsync(CancellationToken cancellationToken = default) =>
        service.CreateTableIfNotExistsAsync(Name, cancellationToken);

    /// <summary>Throws with status 409 when the row exists.</summary>
    public virtual async Task<Response> AddEntityAsync<T>(T entity, CancellationToken cancellationToken = default)
        where T : ITableEntity
    {
        CheckKeys(entity);
        using var message = service.CreateMessage(RequestMethod.Post, path.Table);
        message.Request.Headers.Add("Prefer", "return-no-content");
        SetBody(message.Request, entity);
        return await service.SendAsync(message, cancellationToken).ConfigureAwait(false);
    }

    public virtual Task<Response> UpsertEntityAsync<T>(T entity, TableUpdateMode mode = TableUpdateMode.Merge, CancellationToken cancellationToken = default)
        where T : ITableEntity
    {
        CheckKeys(entity);
        return PutAsync(entity, mode, default, cancellationToken);
    }

    /// <summary>Throws with status 412 when the row changed since, 404 when it is gone.</summary>
    public virtual Task<Response> UpdateEntityAsync<T>(T entity, ETag ifMatch, TableUpdateMode mode = TableUpdateMode.Merge, CancellationToken cancellationToken = default)
        where T : ITableEntity
    {
        CheckKeys(entity);
        if (ifMatch == default)
        {
            throw new ArgumentException("Value cannot be empty.", nameof(ifMatch));
        }

        return PutAsync(entity, mode, ifMatch, cancellationToken);
    }

    /// <summary>Deletes whatever is there unless an ETag is given; a missing row is answered with 404, not thrown.</summary>
    public virtual async Task<Response> DeleteEntityAsync(string partitionKey, string rowKey, ETag ifMatch = default, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(partitionKey);
        ArgumentNullException.ThrowIfNull(rowKey);
        using var message = service.CreateMessage(RequestMethod.Delete, path.Entity(partitionKey, rowKey));
        message.ResponseClassifier = TableService.MissingIsAnAnswer;
        message.Request.Headers.Add("If-Match", ifMatch == default ? ETag.All.ToString() : ifMatch.ToString());
        return await service.SendAsync(message, cancellationToken).ConfigureAwait(false);
    }

    /// <inheritdoc cref="DeleteEntityAsync(string, string, ETag, CancellationToken)"/>
    public virtual Task<Response> DeleteEntityAsync(ITableEntity entity, ETag ifMatch = default, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(entity);
        return DeleteEntityAsync(entity.PartitionKey, entity.RowKey, ifMatch, cancellationToken);
    }

    /// <summary>Throws with status 404 when there is no such row.</summary>
    public virtual async Task<Response<T>> GetEntityAsync<T>(string partitionKey, string rowKey, IEnumerable<string> select = null, CancellationToken cancellationToken = default)
        where T : class, ITableEntity
    {
        using var message = GetMessage(partitionKey, rowKey, select);
        var response = await service.SendAsync(message, cancellationToken).ConfigureAwait(false);
        return Response.FromValue(EntityReader.ReadOne<T>(response.Content), response);
    }

    public virtual async Task<NullableResponse<T>> GetEntityIfExistsAsync<T>(string partitionKey, string rowKey, IEnumerable<string> select = null, CancellationToken cancellationToken = default)
        where T : class, ITableEntity
    {
        using var message = GetMessage(partitionKey, rowKey, select);
        message.ResponseClassifier = TableService.MissingIsAnAnswer;
        var response = await service.SendAsync(message, cancellationToken).ConfigureAwait(false);
        return response.Status == 404 ? new NoValueResponse<T>(response) : Response.FromValue(EntityReader.ReadOne<T>(response.Content), response);
    }

    /// <summary>Rows in the order of their keys; pages hold at most 1000 rows and may be empty before the last.</summary>
    public virtual AsyncPageable<T> QueryAsync<T>(string filter = null, int? maxPerPage = null, IEnumerable<string> select = null, CancellationToken cancellationToken = default)
        where T : class, ITableEntity =>
        new EntityPages<T>(service, path, filter, Columns(select), maxPerPage, cancellationToken);

    /// <summary>Applies up to 100 changes of one partition, all or none.</summary>
    public virtual async Task<Response<IReadOnlyList<Response>>> SubmitTransactionAsync(IEnumerable<TableTransactionAction> transactionActions, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(transactionActions);
        using var message = service.CreateMessage(RequestMethod.Post, "$batch");
        ChangeSet.Write(message.Request, service.Root, path, transactionActions);
        var response = await service.SendAsync(message, cancellationToken).ConfigureAwait(false);
        return Response.FromValue(ChangeSetAnswer.Read(response), response);
    }

    private static string Columns(IEnumerable<string> select) => select is null ? null : string.Join(',', select);

    private static void CheckKeys<T>(T entity)
        where T : ITableEntity
    {
        if (entity is null)
        {
            throw new ArgumentNullException(nameof(entity));
        }

        ArgumentNullException.ThrowIfNull(entity.PartitionKey, nameof(entity.PartitionKey));
        ArgumentNullException.ThrowIfNull(entity.RowKey, nameof(entity.RowKey));
    }

    private static void SetBody(Request request, ITableEntity entity)
    {
        var body = new ArrayBufferWriter<byte>(1024);
        using var writer = new EntityWriter(body);
        if (writer.Write(entity) is { } refusal)
        {
            throw refusal.ToException();
        }

        request.Headers.Add("Content-Type", TableService.BodyType);
        request.Content = RequestContent.Create(body.WrittenMemory);
    }

    private async Task<Response> PutAsync(ITableEntity entity, TableUpdateMode mode, ETag ifMatch, CancellationToken cancellationToken)
    {
        var method = mode switch
        {
            TableUpdateMode.Merge => RequestMethod.Patch,
            TableUpdateMode.Replace => RequestMethod.Put,
            _ => throw new ArgumentException($"Unexpected value for {nameof(mode)}: {mode}"),
        };
        using var message = service.CreateMessage(method, path.Entity(entity.PartitionKey, entity.RowKey));
        if (ifMatch != default)
        {
            message.Request.Headers.Add("If-Match", ifMatch.ToString());
        }

        SetBody(message.Request, entity);
        return await service.SendAsync(message, cancellationToken).ConfigureAwait(false);
    }

    private HttpMessage GetMessage(string partitionKey, string rowKey, IEnumerable<string> select)
    {
        ArgumentNullException.ThrowIfNull(partitionKey);
        ArgumentNullException.ThrowIfNull(rowKey);
        var message = service.CreateMessage(RequestMethod.Get, path.Entity(partitionKey, rowKey));
        if (select is not null)
        {
            message.Request.Uri.AppendQuery("$select", Columns(select), true);
        }

        return message;
    }
}
