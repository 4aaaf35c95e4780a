namespace EmaPain.Domain.Ids;

/// <summary>An id of one text field; written as that text in JSON.</summary>
public interface IId<TSelf>
    where TSelf : struct, IId<TSelf>
{
    string Value { get; }

    static abstract TSelf From(string value);
}
