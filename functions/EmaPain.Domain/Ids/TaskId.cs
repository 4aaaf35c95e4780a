namespace EmaPain.Domain.Ids;

/// <summary>A task of a coordinator, computed from its cause.</summary>
public readonly record struct TaskId(string Value) : IId<TaskId>
{
    public static TaskId From(string value) => new(value);

    public override string ToString() => Value;
}
