"""What the runs of the three programs say together."""

from sphinx_claims import claim


@claim(label="features that the ReLU network carries for each of its dimensions")
def relu_features_for_each_dimension(relu_features_1, toy_dimensions):
    """Divide the features that the network carries by its dimensions, where features are sparse.

    The network of Elhage et al. (2022), with ReLU.
    """
    return relu_features_1 / toy_dimensions


@claim(label="features that the linear network carries for each of its dimensions")
def linear_features_for_each_dimension(linear_features_1, toy_dimensions):
    """Divide the features that the control carries by its dimensions, where features are sparse."""
    return linear_features_1 / toy_dimensions


@claim(label="loss of the ReLU network as a share of the linear network's")
def relu_loss_share(relu_loss_1, linear_loss_1):
    """Divide what the one network gets wrong by what the other does, where features are sparse."""
    return relu_loss_1 / linear_loss_1


@claim(label="mean dimensions for each feature of the linear network, over how many are active")
def linear_dimensions_for_each_feature(
    linear_dimensions_per_feature_100,
    linear_dimensions_per_feature_50,
    linear_dimensions_per_feature_30,
    linear_dimensions_per_feature_10,
    linear_dimensions_per_feature_3,
    linear_dimensions_per_feature_1,
):
    """Return the mean over the six shares of active features that were run."""
    return (
        linear_dimensions_per_feature_100
        + linear_dimensions_per_feature_50
        + linear_dimensions_per_feature_30
        + linear_dimensions_per_feature_10
        + linear_dimensions_per_feature_3
        + linear_dimensions_per_feature_1
    ) / 6


@claim(label="planted features for each dimension")
def planted_for_each_dimension(planted_features, planted_dimensions):
    """Divide the features that are planted in the activations by the dimensions of these."""
    return planted_features / planted_dimensions


@claim(label="share of the features that a direction for each dimension can find at most")
def one_direction_ceiling(planted_dimensions, planted_features):
    """Divide the dimensions by the features that are planted in them.

    A direction is near to one feature alone as long as no two features are near to each other: two
    that both have a cosine above 0.9 to one direction have one above 0.62 to each other.
    """
    return planted_dimensions / planted_features


@claim(label="times as many steps of training at the larger budget")
def budget_ratio(more_steps, fewer_steps):
    """Divide the steps of the larger budget by those of the smaller one."""
    return more_steps / fewer_steps


@claim(label="features that the toy network hides in each of its dimensions")
def hidden_for_each_dimension(hidden_carried, hidden_dimensions):
    """Divide the features that the network carries by its dimensions."""
    return hidden_carried / hidden_dimensions


@claim(label="power at each neuron's strongest frequency, trained, in multiples of untrained")
def power_share_ratio(learned_power_share, untrained_power_share):
    """Divide the share of power after training by the share before."""
    return learned_power_share / untrained_power_share


@claim(label="share of the planted features that is active where the autoencoder finds none")
def crowded_share(crowded_active_32, planted_features):
    """Divide the features that are active in a row by all that there are."""
    return crowded_active_32 / planted_features


@claim(label="share of right answers that guessing gives")
def guessing_share(learned_prime):
    """Return one in as many answers as there are."""
    return 1 / learned_prime
