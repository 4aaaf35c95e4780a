namespace Azure.Data.Tables.Wire;

/// <summary>The answer about a row that does not exist.</summary>
internal sealed class NoValueResponse<T>(Response response) : NullableResponse<T>
{
    public override bool HasValue => false;

    public override T Value => throw new InvalidOperationException($"Value does not exist. The service returned status {response.Status}.");

    public override Response GetRawResponse() => response;
}
